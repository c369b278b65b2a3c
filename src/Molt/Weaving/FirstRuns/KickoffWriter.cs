using System.Reflection.Metadata;
using Molt.Weaving.Pdb;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>Lets the methods that start state machines begin on the stack.</summary>
internal sealed class KickoffWriter(HeapCopy heaps, FirstRunPlan runs)
{
    /// <summary>The methods with the author's code that the structs have.</summary>
    public IReadOnlyList<CopiedMethod> Copies => [.. runs.All.Select(run => new CopiedMethod(run.Machine.MoveNext, run.MoveNext, run.Kickoff.Method))];

    /// <summary>Writes what comes behind a method's prologue; null if it is no kickoff.</summary>
    public FirstRun? Write(MethodDefinitionHandle method, BlobBuilder front)
    {
        if (runs.Of(method) is not { } run) return null;
        new KickoffCode(heaps, run).Write(front);
        return run;
    }
}
