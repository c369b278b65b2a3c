using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// Writes instructions, with branches in their long form and their targets given as offsets of the code that is being copied.
/// </summary>
internal sealed class CodeBuilder(ReferenceWriter references)
{
    private readonly BlobBuilder code = new();
    private readonly List<(int Position, int From, int Target)> branches = [];
    private readonly List<(int Position, int From)> forward = [];
    private readonly List<(int Branch, int Landing)> landings = [];

    public ReferenceWriter References => references;

    /// <summary>The locals of copied code, and those of the linker's own behind them.</summary>
    public ImmutableArray<TypeSignature>.Builder Locals { get; } = ImmutableArray.CreateBuilder<TypeSignature>();

    public int Offset => code.Count;

    public void Op(ILOpCode code)
    {
        if ((ushort)code > 0xff) this.code.WriteByte((byte)((ushort)code >> 8));
        this.code.WriteByte((byte)code);
    }

    public void Op(ILOpCode code, EntityHandle token)
    {
        Op(code);
        this.code.WriteInt32(MetadataTokens.GetToken(token));
    }

    public void Op(ILOpCode code, int operand)
    {
        Op(code);
        this.code.WriteInt32(operand);
    }

    public void Call(MethodReference method) => Op(ILOpCode.Call, references.Method(method));

    /// <summary>Calls a method, a generic one with the type parameters of the code's own: the two have as many, for the same.</summary>
    public void CallAlike(ILOpCode call, MethodReference method, int arity)
    {
        var token = references.Method(method);
        Op(call, arity == 0 ? token : references.Instantiation(token, [.. Enumerable.Range(0, arity).Select(index => new VariableSignature(index, OfMethod: true))]));
    }

    /// <summary>As the call of an instance method does with its receiver: throwing null is throwing a NullReferenceException (ECMA-335 III.4.31).</summary>
    public void ThrowIfNull(int argument)
    {
        Argument(ILOpCode.Ldarg, argument);
        var known = Forward(ILOpCode.Brtrue);
        Op(ILOpCode.Ldnull);
        Op(ILOpCode.Throw);
        Land(known);
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) code.WriteByte(value);
    }

    public void Argument(ILOpCode longForm, int index)
    {
        if (longForm == ILOpCode.Ldarg && index < 4)
        {
            Op((ILOpCode)((int)ILOpCode.Ldarg_0 + index));
        }
        else if (index <= byte.MaxValue)
        {
            // The short forms stand in the order ldarg.s, ldarga.s, starg.s, as the long ones do.
            Op((ILOpCode)((int)ILOpCode.Ldarg_s + (longForm - ILOpCode.Ldarg)));
            code.WriteByte((byte)index);
        }
        else
        {
            Op(longForm);
            code.WriteUInt16((ushort)index);
        }
    }

    /// <summary>Adds a local and answers with its index.</summary>
    public int Scratch(TypeSignature type)
    {
        Locals.Add(type);
        return Locals.Count - 1;
    }

    public void Local(ILOpCode longForm, int index)
    {
        Op(longForm);
        code.WriteUInt16((ushort)index);
    }

    public void Branch(ILOpCode longForm, int target)
    {
        Op(longForm);
        branches.Add((code.Count, code.Count + 4, target));
        code.WriteInt32(0);
    }

    /// <summary>A branch of the linker's own code; answers with what <see cref="Land"/> wants.</summary>
    public int Forward(ILOpCode longForm)
    {
        Op(longForm, 0);
        return Forward(code.Count - 4, code.Count);
    }

    /// <summary>The same for a switch: answers with one for each target.</summary>
    public int[] ForwardSwitch(int targets)
    {
        Op(ILOpCode.Switch, targets);
        var (start, end) = (code.Count, code.Count + 4 * targets);
        for (var target = 0; target < targets; target++) code.WriteInt32(0);
        return [.. Enumerable.Range(0, targets).Select(target => Forward(start + 4 * target, end))];
    }

    /// <summary>Where a branch goes to: here.</summary>
    public void Land(int branch) => landings.Add((branch, code.Count));

    public void Switch(ReadOnlySpan<int> targets)
    {
        Op(ILOpCode.Switch, targets.Length);
        var end = code.Count + 4 * targets.Length;
        foreach (var target in targets)
        {
            branches.Add((code.Count, end, target));
            code.WriteInt32(0);
        }
    }

    /// <summary>The finished code.</summary>
    /// <param name="offsets">Where each offset of the copied code is now.</param>
    public byte[] Complete(IReadOnlyList<int> offsets)
    {
        var bytes = code.ToArray();
        foreach (var (position, from, target) in branches)
            BitConverter.TryWriteBytes(bytes.AsSpan(position), offsets[target] - from);
        foreach (var (branch, landing) in landings) BitConverter.TryWriteBytes(bytes.AsSpan(forward[branch].Position), landing - forward[branch].From);
        return bytes;
    }

    private int Forward(int position, int from)
    {
        forward.Add((position, from));
        return forward.Count - 1;
    }
}
