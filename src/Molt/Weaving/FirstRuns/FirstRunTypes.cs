using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>Writes the structs of first runs behind the detours.</summary>
internal sealed class FirstRunTypes(HeapCopy heaps, RuntimeReferences references, FirstRunBodies bodies, FirstRunPlan runs)
{
    private const TypeAttributes OfStruct = TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;
    private const MethodAttributes Own = MethodAttributes.Private | MethodAttributes.HideBySig;

    private const MethodAttributes Implementing =
        MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot | MethodAttributes.HideBySig;

    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Add()
    {
        foreach (var run in runs.All) AddType(run);
        foreach (var run in runs.All) AddImplementations(run);
        foreach (var run in runs.All) AddAttributes(run);
    }

    private void AddType(FirstRun run)
    {
        var definition = source.GetTypeDefinition(run.Machine.Likeness);
        var name = target.GetOrAddString(source.GetString(definition.Name) + FirstRunNames.Suffix);
        var type = target.AddTypeDefinition(OfStruct | (definition.Attributes & TypeAttributes.VisibilityMask), default, name, references.ValueType,
            MetadataTokens.FieldDefinitionHandle(target.GetRowCount(TableIndex.Field) + 1),
            MetadataTokens.MethodDefinitionHandle(target.GetRowCount(TableIndex.MethodDef) + 1));
        target.AddNestedType(type, definition.GetDeclaringType());
        AddFields(run);
        AddMethods(run);
        if (type != run.Type) throw new InvalidOperationException("The struct of a first run is not in the row that code names it by.");
    }

    private void AddFields(FirstRun run)
    {
        foreach (var field in run.Fields)
            target.AddFieldDefinition(AttributesOf(field), heaps.Copy(MachineFields.NameOf(source, field)), heaps.Copy(MachineFields.SignatureOf(source, field)));
    }

    private void AddMethods(FirstRun run)
    {
        var written = bodies.Write(run);
        var first = AddMethod(AttributesOf(run.Machine.MoveNext), FirstRunNames.MoveNext, Self.PlainSignature(heaps), written.MoveNext);
        AddMethod(AttributesOf(run.Machine.SetStateMachine), FirstRunNames.SetStateMachine, Self.SetStateMachineSignature(heaps, InterfaceOf(run)), written.SetStateMachine);
        if (run.Code.Suspensions.Count > 0) AddMethod(Own, FirstRunNames.ToObject, Self.ToObjectSignature(heaps, run), written.ToObject);
        if (first != run.MoveNext) throw new InvalidOperationException("The code of a first run is not in the row that code names it by.");
    }

    private FieldAttributes AttributesOf(EntityHandle field) =>
        field.Kind == HandleKind.FieldDefinition ? source.GetFieldDefinition((FieldDefinitionHandle)field).Attributes : FieldAttributes.Public;

    // A new body is a static method; as an implementation of the interface by name it has to be public.
    private MethodAttributes AttributesOf(MethodDefinitionHandle method) =>
        method.IsNil || source.GetMethodDefinition(method).Attributes is var attributes && (attributes & MethodAttributes.Static) != 0 ? Implementing : attributes;

    private EntityHandle InterfaceOf(FirstRun run) =>
        source.GetInterfaceImplementation(source.GetTypeDefinition(run.Machine.Likeness).GetInterfaceImplementations().Single()).Interface;

    private MethodDefinitionHandle AddMethod(MethodAttributes attributes, string name, BlobHandle signature, int offset) =>
        target.AddMethodDefinition(attributes, MethodImplAttributes.IL, target.GetOrAddString(name), signature, offset,
            MetadataTokens.ParameterHandle(target.GetRowCount(TableIndex.Param) + 1));

    private void AddImplementations(FirstRun run)
    {
        var definition = source.GetTypeDefinition(run.Machine.Likeness);
        foreach (var implemented in definition.GetInterfaceImplementations().Select(source.GetInterfaceImplementation))
            target.AddInterfaceImplementation(run.Type, implemented.Interface);
        foreach (var implementation in definition.GetMethodImplementations().Select(source.GetMethodImplementation))
            target.AddMethodImplementation(run.Type, run.For(implementation.MethodBody), implementation.MethodDeclaration);
    }

    // That the compiler made it is what makes a stack trace look for the author's method.
    private void AddAttributes(FirstRun run)
    {
        foreach (var attribute in source.GetTypeDefinition(run.Machine.Likeness).GetCustomAttributes().Select(source.GetCustomAttribute))
            target.AddCustomAttribute(run.Type, attribute.Constructor, heaps.Copy(attribute.Value));
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(
            arguments => arguments.AddArgument().Scalar().SystemType(run.Shown.ClassName + FirstRunNames.Suffix), names => names.Count(0));
        target.AddCustomAttribute(run.Shown.Method, references.FirstRun, target.GetOrAddBlob(value));
    }
}
