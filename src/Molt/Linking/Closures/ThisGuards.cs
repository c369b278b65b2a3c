using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Closures;

/// <summary>
/// Plans what becomes of held delegates of functions whose new code uses <c>this</c>, where closures may not have it: those of code that did not capture it, be it code of long ago or of an edit that is undone by now. The new code asks
/// for it first; where it is missing, the function goes on in the last code that did without.
/// </summary>
internal sealed class ThisGuards
{
    private readonly DeltaReader delta;
    private readonly Placements before;
    private readonly FunctionFields uses;
    private readonly Dictionary<string, ImmutableArray<FieldReference>> paths = [];

    /// <param name="delta">What the edit is made of.</param>
    /// <param name="before">Where everything is, before the edit.</param>
    public ThisGuards(DeltaReader delta, Placements before)
    {
        (this.delta, this.before) = (delta, before);
        uses = new FunctionFields(delta);
        ClosuresWithoutThis = before.ClosuresWithoutThis.Union(Without());
        Asking = before.Asking;
    }

    /// <summary>The functions that ask from now on and have not asked before.</summary>
    public List<MethodReference> Begun { get; } = [];

    /// <inheritdoc cref="Placements.ClosuresWithoutThis"/>
    public ImmutableHashSet<TypeIdentity> ClosuresWithoutThis { get; }

    /// <inheritdoc cref="Placements.Asking"/>
    public ImmutableHashSet<string> Asking { get; private set; }

    /// <param name="bodies">The new bodies of the edit.</param>
    public void Plan(IEnumerable<NewBody> bodies)
    {
        foreach (var body in bodies.Where(body => body.Body is null && EnclosingMethods.IsFunction(body.Name) && IsOfClosure(body.Name)))
        {
            var key = KeyOf(body.Name);
            var path = PathToThis(body);
            if (path.IsEmpty)
            {
                Asking = Asking.Remove(key);
                continue;
            }
            if (!Asking.Contains(key)) Begun.Add(body.Name);
            Asking = Asking.Add(key);
            paths.Add(key, path);
        }
    }

    /// <summary>Whether a new body begins with the question.</summary>
    public bool IsAsking(MethodReference method) => paths.ContainsKey(KeyOf(method));

    /// <summary>The question that a new body begins with; null for those that have none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="body">The signature of the body.</param>
    /// <param name="after">Where everything is once the edit is live.</param>
    public Action<CodeBuilder>? Check(MethodReference method, MethodSignature<TypeSignature> body, Func<Placements> after)
    {
        if (!paths.TryGetValue(KeyOf(method), out var path)) return null;
        return code =>
        {
            var missing = new List<int>();
            code.Op(ILOpCode.Ldarg_1);
            foreach (var step in path)
            {
                // Those around a local function with type parameters have the first ones of the function's.
                var closure = step.Parent.Definition!;
                FieldAccess.Write(code, after(), ILOpCode.Ldfld, step with { Parent = Shapes.Open(new NamedSignature(closure, IsValueType: false), closure.Arity) });
                if (step == path[^1]) break;
                code.Op(ILOpCode.Dup);
                missing.Add(code.Forward(ILOpCode.Brfalse));
            }
            foreach (var branch in missing) code.Land(branch);
            var isThere = code.Forward(ILOpCode.Brtrue);
            EarlierCalls.Write(code, body);
            code.Land(isThere);
        };
    }

    /// <summary>The closures that are made now, or were before the field came, without what the field is for.</summary>
    private IEnumerable<TypeIdentity> Without()
    {
        var (made, given) = (new HashSet<TypeIdentity>(), new HashSet<TypeIdentity>());
        foreach (var method in delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token).Where(method => delta.Method(method).RelativeVirtualAddress != 0))
        {
            var code = new IlCode(delta.Instructions(method));
            foreach (var instruction in code.Instructions.Where(instruction => instruction.HasToken))
            {
                var token = code.Named(instruction);
                if (instruction.OpCode == ILOpCode.Newobj && delta.Called(token).Method.Parent.Definition is { } type && ClosureChain.IsClosure(type)) made.Add(type);
                else if (instruction.OpCode == ILOpCode.Stfld && delta.FieldOf(token) is var field && ClosureChain.IsThis(field) && ClosureChain.IsClosure(field.Parent.Definition)) given.Add(field.Parent.Definition!);
            }
        }
        return made.Except(given).Where(HasThis).Concat(given.Where(type => before.Has(type) && !HasThis(type)));
    }

    private bool HasThis(TypeIdentity closure) => before.Has(closure) && before.BornFields(closure).Any(ClosureChain.IsThis);

    /// <summary>What to follow from the closure of a function to the <c>this</c> that its code uses; nothing where it uses none, or one that is always there.</summary>
    private ImmutableArray<FieldReference> PathToThis(NewBody body)
    {
        var used = uses.Of(body.Method).Values;
        foreach (var self in used.Where(ClosureChain.IsThis).Where(self => MayLackThis(self.Parent.Definition!)))
        {
            if (Path(body.Name.Parent.Definition!, self, used, []) is { } path) return path;
        }
        return [];
    }

    // A closure that is new can be reached from one that is not: a link came late.
    private bool MayLackThis(TypeIdentity closure) => ClosuresWithoutThis.Contains(closure) || !HasThis(closure);

    private static ImmutableArray<FieldReference>? Path(TypeIdentity from, FieldReference self, IReadOnlyCollection<FieldReference> used, ImmutableArray<FieldReference> path)
    {
        if (from == self.Parent.Definition) return path.Add(self);
        return used.Where(field => field.Parent.Definition == from && ClosureChain.IsLink(field) && !ClosureChain.IsStruct(field.Type) && !path.Contains(field))
            .Select(link => Path(link.Type.Definition!, self, used, path.Add(link))).FirstOrDefault(found => found is not null);
    }

    private static bool IsOfClosure(MethodReference function) => ClosureChain.IsClosure(function.Parent.Definition) && function.Signature.Header.IsInstance;

    private static string KeyOf(MethodReference method) => Placements.Key(method.Parent.Definition!, method.Key);
}
