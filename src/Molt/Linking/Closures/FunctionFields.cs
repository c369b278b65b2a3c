using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Closures;

/// <summary>The fields of closures that a function uses, in its own code, in that of its state machine and in that of the functions within it.</summary>
internal sealed class FunctionFields(DeltaReader delta)
{
    private readonly ILookup<TypeIdentity?, MethodDefinitionHandle> methods = delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token)
        .Where(handle => delta.Method(handle).RelativeVirtualAddress != 0).ToLookup(handle => delta.MethodOf(handle).Parent.Definition);

    /// <summary>They, by their placement keys.</summary>
    public Dictionary<string, FieldReference> Of(MethodDefinitionHandle function)
    {
        var fields = new Dictionary<string, FieldReference>();
        var (seen, next) = (new HashSet<MethodDefinitionHandle> { function }, new Queue<MethodDefinitionHandle>([function]));
        while (next.TryDequeue(out var method))
        {
            var code = new IlCode(delta.Instructions(method));
            foreach (var token in code.Instructions.Where(instruction => instruction.HasToken).Select(code.Named))
            {
                if (delta.IsField(token)) Add(fields, delta.FieldOf(token));
                else if (token.Kind is HandleKind.MethodDefinition or HandleKind.MemberReference or HandleKind.MethodSpecification)
                    foreach (var inner in Within(delta.Called(token).Method).Where(seen.Add)) next.Enqueue(inner);
            }
        }
        return fields;
    }

    private static void Add(Dictionary<string, FieldReference> fields, FieldReference field)
    {
        if (ClosureChain.IsClosure(field.Parent.Definition)) fields[Placements.Key(field.Parent.Definition!, field.Key)] = field;
    }

    /// <summary>The code that comes with a method which a function mentions: the rest of a state machine's, or a function's.</summary>
    private IEnumerable<MethodDefinitionHandle> Within(MethodReference method)
    {
        if (method.Parent.Definition is not { IsScript: true } type) return [];
        if (GeneratedNames.IsStateMachine(type.Name)) return methods[type];
        return EnclosingMethods.IsFunction(method) ? methods[type].Where(handle => delta.MethodOf(handle).Key == method.Key) : [];
    }
}
