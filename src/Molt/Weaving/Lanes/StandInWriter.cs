using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Lanes;

/// <summary>What code about stand-ins names.</summary>
/// <param name="StandIns">The stand-ins.</param>
/// <param name="References">References of woven code.</param>
internal sealed record StandInTokens(StandIns StandIns, RuntimeReferences References);

/// <summary>Writes what a fast lane does with stand-ins, and how a slow lane gets the objects that they stand for.</summary>
internal sealed class StandInWriter(InstructionEncoder instructions, LanePlan plan, StandInTokens tokens)
{
    /// <summary>Writes an instruction that makes an object or uses a field of one; false if it does neither with a stand-in.</summary>
    public bool Write(IlInstruction instruction)
    {
        if (plan.Objects.Made.TryGetValue(instruction.Offset, out var made))
            On(instruction.OpCode, tokens.StandIns.Constructor(made.StandIn, made.Constructor));
        else if (plan.Objects.UsedAt(instruction.Offset) is { } used)
            On(instruction.OpCode, tokens.StandIns.Field(used, (FieldDefinitionHandle)plan.Code.Named(instruction)));
        else return false;
        return true;
    }

    /// <summary>Writes code that stores an object with a stand-in's values in a local. Nobody has seen the object before, so nobody can tell when it was made.</summary>
    public void WriteObject(LocalObject made, int target)
    {
        On(ILOpCode.Ldtoken, made.StandIn.Class);
        On(ILOpCode.Call, tokens.References.TypeFromHandle);
        On(ILOpCode.Call, tokens.References.UninitializedObject);
        On(ILOpCode.Castclass, made.StandIn.Class);
        instructions.StoreLocal(target);
        foreach (var field in made.StandIn.Fields)
        {
            instructions.LoadLocal(target);
            instructions.LoadLocal(made.Local);
            On(ILOpCode.Ldfld, tokens.StandIns.Field(made.StandIn, field));
            On(ILOpCode.Stfld, field);
        }
    }

    private void On(ILOpCode operation, EntityHandle token)
    {
        instructions.OpCode(operation);
        instructions.Token(token);
    }
}
