using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking.Shortcutting;

/// <summary>
/// Small methods that new bodies call and that no edit has patched yet. The image of the new bodies gets copies of them and shortcuts to these, as if the edit had brought them: a
/// copy is the method's code for as long as the method's version is not greater than the edit, and the JIT inlines it, which it hardly ever does with a prologue of another image.
/// </summary>
/// <param name="context">Where everything is.</param>
/// <param name="holders">The image in the making.</param>
/// <param name="shortcuts">The shortcuts to the edit's own bodies.</param>
/// <param name="published">The methods that the edit itself patches.</param>
internal sealed class BornLeaves(LinkContext context, HolderPlans holders, Shortcuts shortcuts, IReadOnlySet<PatchableMethod> published)
{
    private readonly Placements placements = context.Placements;
    private readonly Dictionary<string, bool> known = [];
    private readonly Dictionary<ScriptImage, ImageTokens> tokens = [];

    /// <summary>Adds the leaves that a body of the delta calls.</summary>
    public void AddFor(MethodDefinitionHandle body)
    {
        foreach (var (operation, method) in LeafCode.Calls(new IlCode(context.Delta!.Instructions(body)), context.Delta)) IsReached(operation, method);
    }

    /// <summary>Whether a call comes to a new body or a copy without a question but the shortcut's, or to what ends at once.</summary>
    private bool IsReached(ILOpCode operation, MethodReference method)
    {
        if (method.Parent.Definition is not { IsScript: true } type)
            return method.Parent.Definition is { DeclaringType: null } framework && InstantMembers.Include(framework.MetadataName, method.Name);
        if (method.Parent is not NamedSignature) return false;
        var key = Placements.Key(type, method.Key);
        if (!shortcuts.All.ContainsKey(key) && !IsCopied(key, method)) return false;
        return shortcuts.All[key] is var shortcut && operation switch
        {
            ILOpCode.Newobj => shortcut.New is not null,
            ILOpCode.Callvirt => !shortcut.IsVirtual,
            _ => true,
        };
    }

    private bool IsCopied(string key, MethodReference method)
    {
        if (known.TryGetValue(key, out var isCopied)) return isCopied;
        known[key] = false; // what calls itself is none
        return known[key] = !placements.LateMethods.ContainsKey(key) && !placements.Owns.ContainsKey(key) && Copy(method);
    }

    private bool Copy(MethodReference name)
    {
        if (!placements.Has(name.Parent.Definition!)) return false;
        var (image, type) = placements.Home(name.Parent.Definition!);
        if (image.FindMember(type, name.Key) is not { IsNil: false } member || !MayBe(image, type, (MethodDefinitionHandle)member)) return false;
        if (LeafCode.Of(image, (MethodDefinitionHandle)member) is not { } code) return false;
        var names = TokensOf(image);
        if (!LeafCode.Calls(code, names).All(call => IsReached(call.Operation, call.Method)) || !Fields(code, names).All(IsPlain)) return false;
        var target = BodyTarget.Find(placements, name);
        var plan = target.Plan(new ImageBody(image, target.Method));
        var holder = holders.Of(target.Type);
        shortcuts.Add(target, holder, holder.Add(plan with { Name = $"{plan.Name}$born", Implementation = plan.Implementation | MethodImplAttributes.AggressiveInlining }));
        return shortcuts.All.ContainsKey(Placements.Key(target.Type, name.Key));
    }

    private bool MayBe(ScriptImage image, TypeDefinitionHandle type, MethodDefinitionHandle handle)
    {
        var method = image.Reader.GetMethodDefinition(handle);
        var isConstructor = image.Reader.StringComparer.Equals(method.Name, ".ctor");
        var isStruct = image.IsValueType(type);
        if (placements.Patched.Contains(new(image.AssemblyName, handle)) || published.Contains(new(image.AssemblyName, handle))) return false;
        if (method.GetGenericParameters().Count + image.Reader.GetTypeDefinition(type).GetGenericParameters().Count > 0) return false;
        if (!isStruct && (isConstructor || (method.Attributes & MethodAttributes.Virtual) != 0)) return false;
        // The first call of such a method runs the static constructor, which a copy elsewhere does not.
        return !ClassInitialization.IsRunBy(image, type, image.Method(handle));
    }

    private static IEnumerable<(ILOpCode Operation, FieldReference Field)> Fields(IlCode code, ICodeTokens names) => code.Instructions
        .Where(instruction => instruction.OpCode is >= ILOpCode.Ldfld and <= ILOpCode.Stsfld)
        .Select(instruction => (instruction.OpCode, names.FieldOf(code.Named(instruction))));

    // A static field of a class with a static constructor may take any time; a field that came late is reached by calls.
    private bool IsPlain((ILOpCode Operation, FieldReference Field) use)
    {
        if (use.Field.Parent.Definition is not { IsScript: true } type) return use.Operation is ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld;
        if (!placements.Has(type) || placements.LateFields.ContainsKey(Placements.Key(type, use.Field.Key))) return false;
        var (image, handle) = placements.Home(type);
        return use.Operation is ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld || !image.HasInitializer(handle);
    }

    private ImageTokens TokensOf(ScriptImage image)
    {
        if (!tokens.TryGetValue(image, out var known)) tokens.Add(image, known = new ImageTokens(image, placements));
        return known;
    }
}
