using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking;

/// <summary>Adds a delta's new definitions to what the tokens stand for.</summary>
internal sealed class DefinitionCollector(DeltaReader delta, DeltaLog log)
{
    /// <param name="definitions">What the tokens stood for before.</param>
    /// <param name="publish">Told the types as soon as they are known: members' signatures mention them.</param>
    public Definitions Collect(Definitions definitions, Action<Definitions> publish)
    {
        var types = definitions.Types.ToBuilder();
        var closures = definitions.Closures.After(delta, definitions);
        foreach (var handle in delta.Handles(TableIndex.TypeDef).Select(token => (TypeDefinitionHandle)token))
        {
            if (MetadataTokens.GetRowNumber(handle) <= definitions.First.TypeRows) continue;
            types[MetadataTokens.GetRowNumber(handle)] = Type(handle, closures, row => types.TryGetValue(row, out var known) ? known.Identity : definitions.Type(row));
        }
        definitions = definitions with { Types = types.ToImmutable(), Closures = closures };
        publish(definitions);
        return WithMembers(definitions);
    }

    private NamedSignature Type(TypeDefinitionHandle handle, KeptClosures closures, Func<int, TypeIdentity> declared)
    {
        var type = delta.Type(handle);
        // Found through the table of nested classes, which a delta keys by token and not by its own row.
        var declaring = delta.Reader.GetTypeDefinition(handle).GetDeclaringType();
        var name = ReplacedTypes.NameOf(delta, handle, declaring);
        var identity = new TypeIdentity(null, delta.Text(type.Namespace), name, declaring.IsNil ? null : declared(MetadataTokens.GetRowNumber(declaring)));
        return new(closures[identity], IsValueType(type));
    }

    private bool IsValueType(TypeDefinition type) => type.BaseType.Kind == HandleKind.TypeReference
        && delta.Reference((TypeReferenceHandle)type.BaseType) is { Namespace: "System", Name: "ValueType" or "Enum", DeclaringType: null };

    private Definitions WithMembers(Definitions definitions)
    {
        var methods = definitions.Methods.ToBuilder();
        var fields = definitions.Fields.ToBuilder();
        var former = definitions.Former.ToBuilder();
        foreach (var (member, owner) in log.Owners)
        {
            var parent = definitions.Open(MetadataTokens.GetRowNumber(owner));
            if (member.Kind == HandleKind.MethodDefinition)
            {
                var method = delta.Method((MethodDefinitionHandle)member);
                methods[MetadataTokens.GetRowNumber(member)] = new(parent, delta.Text(method.Name), delta.MethodSignature(method.Signature));
            }
            else
            {
                var field = delta.Field((FieldDefinitionHandle)member);
                fields[MetadataTokens.GetRowNumber(member)] = new(parent, delta.Text(field.Name), delta.FieldSignature(field.Signature));
            }
        }
        foreach (var handle in delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token).Where(handle => !log.Owners.ContainsKey(handle)))
            Rename(handle, definitions, methods, former);
        foreach (var handle in delta.Handles(TableIndex.Field).Select(token => (FieldDefinitionHandle)token).Where(handle => !log.Owners.ContainsKey(handle)))
            Retype(handle, definitions, fields);
        former.RemoveRange(delta.Functions.Select(functions => methods.TryGetValue(functions.Method, out var method) ? method : definitions.Method(functions.Method)).Select(method => (method.Parent.Definition!, method.Key)));
        return definitions with { Methods = methods.ToImmutable(), Fields = fields.ToImmutable(), Former = former.ToImmutable() };
    }

    /// <summary>
    /// The emitter takes a method that became static, or ceased to be, for the same one: its row stays and gets another signature. To the
    /// runtime it is another method.
    /// </summary>
    private void Rename(MethodDefinitionHandle handle, Definitions definitions, ImmutableDictionary<int, MethodReference>.Builder methods, ImmutableDictionary<(TypeIdentity, string), ImmutableArray<FunctionIdentity>>.Builder former)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        var (known, now) = (definitions.Method(row), delta.Method(handle));
        if (!delta.IsOwn(now.Signature)) return; // a function without a successor: its row is repeated as it was
        // Of a lambda that a delta has mentioned before, and this one deletes, Roslyn 5.12 writes a signature with types of other
        // assemblies by their rows there. It says nothing new.
        if (GeneratedNames.IsFunction(known.Name) && delta.Blob(now.Signature).ReadSignatureHeader() == known.Signature.Header) return;
        var current = known with { Name = delta.Text(now.Name), Signature = delta.MethodSignature(now.Signature) };
        if (MemberKeys.Method(current.Name, current.Signature) == known.Key) return;
        methods[row] = new(known.Parent, current.Name, current.Signature);
        if (delta.Functions.FirstOrDefault(functions => functions.Method == row) is { Before.IsEmpty: false } functions) former[(known.Parent.Definition!, known.Key)] = functions.Before;
    }

    /// <summary>The same with a field whose type was replaced: its row stays, and names the type's new version.</summary>
    private void Retype(FieldDefinitionHandle handle, Definitions definitions, ImmutableDictionary<int, FieldReference>.Builder fields)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        var (known, now) = (definitions.Field(row), delta.Field(handle));
        if (!delta.IsOwn(now.Signature)) return;
        var current = new FieldReference(known.Parent, known.Name, delta.FieldSignature(now.Signature));
        if (current.Key != known.Key) fields[row] = current;
    }

}
