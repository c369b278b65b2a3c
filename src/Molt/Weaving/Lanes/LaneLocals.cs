using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Lanes;

/// <summary>
/// The locals of a body with two lanes. The slow lane has its own, also in place of arguments whose address is taken: whoever has the
/// address of a variable that the fast lane uses, be it where execution hardly ever comes, keeps it out of registers.
/// </summary>
/// <param name="Signature">All locals.</param>
/// <param name="First">The slow lane's local in place of the first one.</param>
/// <param name="Arguments">The slow lane's locals in place of arguments.</param>
internal sealed record LaneLocals(StandaloneSignatureHandle Signature, int First, IReadOnlyDictionary<int, int> Arguments)
{
    /// <param name="locals">Appends locals.</param>
    /// <param name="types">Reads their types.</param>
    /// <param name="method">The method.</param>
    /// <param name="body">Its body.</param>
    /// <param name="code">The body's code.</param>
    /// <param name="result">The local that its prologue needs, if it does.</param>
    public static LaneLocals Of(AppendedLocals locals, LocalTypes types, MethodDefinition method, MethodBodyBlock body, IlCode code, AppendedLocal? result)
    {
        var own = types.Of(body.LocalSignature);
        var first = own.Count + (result is null ? 0 : 1);
        var (added, arguments) = (new BlobBuilder(), new Dictionary<int, int>());
        result?.Type.WriteContentTo(added);
        foreach (var type in own) added.WriteBytes(type);
        var parameters = types.Parameters(method, out var isInstance);
        foreach (var argument in Addressed(code))
        {
            added.WriteBytes(parameters[argument - (isInstance ? 1 : 0)]);
            arguments.Add(argument, first + own.Count + arguments.Count);
        }
        var signature = locals.Add(body.LocalSignature, first + arguments.Count, added);
        return new LaneLocals(signature, first, arguments);
    }

    private static SortedSet<int> Addressed(IlCode code)
    {
        var found = new SortedSet<int>();
        foreach (var instruction in code.Instructions)
            if (code.IsArgument(instruction, out var form, out var index) && form == ILOpCode.Ldarga) found.Add(index);
        return found;
    }
}
