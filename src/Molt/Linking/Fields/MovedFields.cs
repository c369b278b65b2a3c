using System.Reflection.Metadata;
using Molt.Linking.Writing;

namespace Molt.Linking.Fields;

/// <summary>
/// The first value of a field that moved from derived classes to their base: in an object of one of these, it is what the object has there.
/// </summary>
internal static class MovedFields
{
    /// <param name="code">The initializer's code so far: nothing.</param>
    /// <param name="placements">Where everything is.</param>
    /// <param name="slot">The field that they moved to.</param>
    /// <param name="self">The number of the argument that is the object.</param>
    public static void Write(CodeBuilder code, Placements placements, LateFieldSlot slot, int self)
    {
        var set = placements.LateFields[Placements.Key(slot.Field.Parent.Definition!, slot.Field.Key)].Set;
        foreach (var (type, place) in slot.Moved)
        {
            code.Argument(ILOpCode.Ldarg, self);
            code.Op(ILOpCode.Isinst, code.References.Type(type));
            var next = code.Forward(ILOpCode.Brfalse);
            code.Argument(ILOpCode.Ldarg, self);
            code.Argument(ILOpCode.Ldarg, self);
            code.Op(ILOpCode.Castclass, code.References.Type(type));
            FieldAccess.Write(code, ILOpCode.Ldfld, place);
            code.Call(set);
            code.Op(ILOpCode.Ret);
            code.Land(next);
        }
    }
}
