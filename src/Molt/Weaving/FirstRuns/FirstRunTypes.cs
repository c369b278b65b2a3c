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
        var definition = source.GetTypeDefinition(run.Machine.Type);
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
        foreach (var field in run.Fields.Select(source.GetFieldDefinition))
            target.AddFieldDefinition(field.Attributes, heaps.Copy(field.Name), heaps.Copy(field.Signature));
    }

    private void AddMethods(FirstRun run)
    {
        var written = bodies.Write(run);
        var moveNext = source.GetMethodDefinition(run.Machine.MoveNext);
        var first = AddMethod(moveNext.Attributes, FirstRunNames.MoveNext, heaps.Copy(moveNext.Signature), written.MoveNext);
        var set = source.GetMethodDefinition(run.Machine.SetStateMachine);
        AddMethod(set.Attributes, FirstRunNames.SetStateMachine, heaps.Copy(set.Signature), written.SetStateMachine);
        if (run.Code.Suspensions.Count > 0) AddMethod(Own, FirstRunNames.ToObject, Self.ToObjectSignature(heaps, run), written.ToObject);
        if (first != run.MoveNext) throw new InvalidOperationException("The code of a first run is not in the row that code names it by.");
    }

    private MethodDefinitionHandle AddMethod(MethodAttributes attributes, string name, BlobHandle signature, int offset) =>
        target.AddMethodDefinition(attributes, MethodImplAttributes.IL, target.GetOrAddString(name), signature, offset,
            MetadataTokens.ParameterHandle(target.GetRowCount(TableIndex.Param) + 1));

    private void AddImplementations(FirstRun run)
    {
        var definition = source.GetTypeDefinition(run.Machine.Type);
        foreach (var implemented in definition.GetInterfaceImplementations().Select(source.GetInterfaceImplementation))
            target.AddInterfaceImplementation(run.Type, implemented.Interface);
        foreach (var implementation in definition.GetMethodImplementations().Select(source.GetMethodImplementation))
            target.AddMethodImplementation(run.Type, run.For(implementation.MethodBody), implementation.MethodDeclaration);
    }

    // That the compiler made it is what makes a stack trace look for the author's method.
    private void AddAttributes(FirstRun run)
    {
        foreach (var attribute in source.GetTypeDefinition(run.Machine.Type).GetCustomAttributes().Select(source.GetCustomAttribute))
            target.AddCustomAttribute(run.Type, attribute.Constructor, heaps.Copy(attribute.Value));
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(
            arguments => arguments.AddArgument().Scalar().SystemType(run.ClassName + FirstRunNames.Suffix), names => names.Count(0));
        target.AddCustomAttribute(run.Kickoff.Method, references.FirstRun, target.GetOrAddBlob(value));
    }
}
