using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Bodies;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Pdb;

/// <summary>Copies scopes with their variables and constants.</summary>
internal sealed class ScopeTables(HeapCopy heaps, IReadOnlyList<MovedCode> moves, IReadOnlyList<CopiedMethod> copies)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Copy()
    {
        foreach (var scope in source.LocalScopes.Select(source.GetLocalScope))
            Copy(scope, scope.Method, moves[MetadataTokens.GetRowNumber(scope.Method)]);
        foreach (var copied in copies)
            foreach (var scope in source.GetLocalScopes(copied.Original)) Copy(source.GetLocalScope(scope), copied.Copy, default);
    }

    // A scope's variables begin behind those of the scope before, also when it has none.
    private void Copy(LocalScope scope, MethodDefinitionHandle method, MovedCode move)
    {
        var start = move.Of(scope.StartOffset);
        target.AddLocalScope(method, scope.ImportScope, MetadataTokens.LocalVariableHandle(target.GetRowCount(TableIndex.LocalVariable) + 1),
            MetadataTokens.LocalConstantHandle(target.GetRowCount(TableIndex.LocalConstant) + 1), start, move.Of(scope.EndOffset) - start);
        foreach (var variable in scope.GetLocalVariables().Select(source.GetLocalVariable))
            target.AddLocalVariable(variable.Attributes, variable.Index, heaps.Copy(variable.Name));
        foreach (var constant in scope.GetLocalConstants().Select(source.GetLocalConstant))
            target.AddLocalConstant(heaps.Copy(constant.Name), heaps.Copy(constant.Signature));
    }
}
