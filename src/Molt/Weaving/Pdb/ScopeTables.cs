using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Bodies;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Pdb;

/// <summary>Copies scopes with their variables and constants.</summary>
internal sealed class ScopeTables(HeapCopy heaps, IReadOnlyList<MovedCode> moves)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Copy()
    {
        CopyScopes();
        foreach (var variable in source.LocalVariables.Select(source.GetLocalVariable))
            target.AddLocalVariable(variable.Attributes, variable.Index, heaps.Copy(variable.Name));
        foreach (var constant in source.LocalConstants.Select(source.GetLocalConstant))
            target.AddLocalConstant(heaps.Copy(constant.Name), heaps.Copy(constant.Signature));
    }

    // A scope's variables begin behind those of the scope before, also when it has none.
    private void CopyScopes()
    {
        var (variable, constant) = (1, 1);
        foreach (var scope in source.LocalScopes.Select(source.GetLocalScope))
        {
            var move = moves[MetadataTokens.GetRowNumber(scope.Method)];
            var start = move.Of(scope.StartOffset);
            target.AddLocalScope(scope.Method, scope.ImportScope, MetadataTokens.LocalVariableHandle(variable),
                MetadataTokens.LocalConstantHandle(constant),
                start, move.Of(scope.EndOffset) - start);
            variable += scope.GetLocalVariables().Count;
            constant += scope.GetLocalConstants().Count;
        }
    }
}
