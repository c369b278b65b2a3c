using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Lanes;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// Finds the state machines whose MoveNext, and the method that starts them, have new bodies in an image. Their classes are in another one, where the versions are that say
/// whether that body of MoveNext is still the one that counts. What is not as expected in any detail is not found.
/// </summary>
internal sealed class NewMachines(SourceImage image, IReadOnlySet<MethodDefinitionHandle> bodies)
{
    private const string InterfaceName = "IAsyncStateMachine";
    private static readonly string[] CoreNames = ["System.Runtime", "System.Private.CoreLib", "netstandard", "mscorlib"];

    private readonly MetadataReader source = image.Metadata;
    private readonly StateMachines known = new(image.Metadata);
    private readonly OwnMethods own = new(image.Metadata);
    private readonly Dictionary<string, ShownMethod> shown = [];

    public IEnumerable<FoundMachine> Find()
    {
        var moves = bodies.Select(body => (Class: ClassOf(body), Body: body)).Where(move => !move.Class.IsNil).GroupBy(move => move.Class)
            .Where(moves => moves.Count() == 1).ToDictionary(moves => moves.Key, moves => moves.First().Body);
        if (moves.Count == 0) yield break;
        Index();
        foreach (var kickoff in bodies.OrderBy(body => MetadataTokens.GetRowNumber(body)))
        {
            if (ConstructorIn(kickoff) is not { IsNil: false } constructor) continue;
            var type = source.GetMemberReference((MemberReferenceHandle)constructor).Parent;
            if (moves.TryGetValue(type, out var moveNext) && Find(constructor, kickoff, type, moveNext) is { } found) yield return found;
        }
    }

    private FoundMachine? Find(EntityHandle constructor, MethodDefinitionHandle kickoff, EntityHandle type, MethodDefinitionHandle moveNext)
    {
        var home = source.GetMethodDefinition(moveNext).GetDeclaringType();
        var definition = source.GetTypeDefinition(home);
        if (!shown.TryGetValue(source.GetString(definition.Name), out var method) || !ImplementsOnlyTheInterface(definition) || ShortcutTo(moveNext, definition) is not { } shortcut) return null;
        EntityHandle[] fields = [.. source.MemberReferences.Where(member => IsFieldOf(member, type)).Select(member => (EntityHandle)member)];
        var builder = fields.FirstOrDefault(field => known.IsBuilder(field, IsCore));
        if (builder.IsNil) return null;
        var machine = new StateMachine(type, builder, constructor, moveNext) { Arity = 0, Likeness = home, Fields = fields, Receiver = 1 };
        return new(machine, kickoff, method, new(shortcut.Version, shortcut.Edit));
    }

    /// <summary>The class of which a body is the MoveNext: a static method here, with the object as its second parameter.</summary>
    private EntityHandle ClassOf(MethodDefinitionHandle handle)
    {
        var method = source.GetMethodDefinition(handle);
        if (!source.StringComparer.Equals(method.Name, FirstRunNames.MoveNext)) return default;
        var signature = source.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader() is not { IsGeneric: false, IsInstance: false } || signature.ReadCompressedInteger() != 2) return default;
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.Void || signature.ReadSignatureTypeCode() != SignatureTypeCode.Object) return default;
        return signature.ReadByte() == (byte)SignatureTypeKind.Class && signature.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type
            && GeneratedNames.IsClosureOrStateMachine(source.GetString(source.GetTypeReference((TypeReferenceHandle)type).Name)) ? type : default;
    }

    private EntityHandle ConstructorIn(MethodDefinitionHandle body)
    {
        var il = new IlCode(image.File.GetMethodBody(source.GetMethodDefinition(body).RelativeVirtualAddress).GetILBytes()!);
        return il.Instructions is [{ OpCode: ILOpCode.Newobj } first, ..] && il.Named(first) is { Kind: HandleKind.MemberReference } constructor ? constructor : default;
    }

    private ShortcutCode? ShortcutTo(MethodDefinitionHandle moveNext, TypeDefinition home) => home.GetMethods()
        .Select(method => ShortcutCode.Of(source, source.GetMethodDefinition(method), own, definition => image.File.GetMethodBody(definition.RelativeVirtualAddress).GetILBytes()!))
        .FirstOrDefault(shortcut => shortcut?.Body == moveNext);

    private bool IsFieldOf(MemberReferenceHandle handle, EntityHandle type) =>
        source.GetMemberReference(handle) is var member && member.Parent == type && member.GetKind() == MemberReferenceKind.Field;

    private bool ImplementsOnlyTheInterface(TypeDefinition home) => home.GetInterfaceImplementations() is { Count: 1 } implementations
        && source.GetInterfaceImplementation(implementations.First()).Interface is { Kind: HandleKind.TypeReference } type
        && source.StringComparer.Equals(source.GetTypeReference((TypeReferenceHandle)type).Name, InterfaceName);

    private bool IsCore(EntityHandle scope) => scope.Kind == HandleKind.AssemblyReference
        && CoreNames.Contains(source.GetString(source.GetAssemblyReference((AssemblyReferenceHandle)scope).Name));

    /// <summary>Notes, for each class around a new body, the method that names it in an attribute (see <c>Linking/Planning/TracedBodies</c>).</summary>
    private void Index()
    {
        foreach (var attribute in source.CustomAttributes.Select(source.GetCustomAttribute))
        {
            if (attribute.Parent.Kind != HandleKind.MethodDefinition || !Kickoffs.IsOfStateMachine(source, attribute.Constructor)) continue;
            var value = source.GetBlobReader(attribute.Value);
            if (value.ReadUInt16() == 1 && value.ReadSerializedString() is { } name) shown[name[(name.LastIndexOf('+') + 1)..]] = new((MethodDefinitionHandle)attribute.Parent, name);
        }
    }
}
