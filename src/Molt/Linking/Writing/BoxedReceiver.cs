using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// A receiver that was to be called through its address, <c>constrained. T</c>, and is called in a box, since a late method takes an object. A
/// struct that the call changed goes back to where it came from.
/// </summary>
internal sealed class BoxedReceiver(TypeSignature type, int address, int box)
{
    /// <summary>Puts a box on the stack in place of an address.</summary>
    public static BoxedReceiver Box(CodeBuilder code, TypeSignature type)
    {
        var token = code.References.Type(type);
        var receiver = new BoxedReceiver(type, code.Scratch(new ByReferenceSignature(type)), code.Scratch(Shapes.Object));
        code.Local(ILOpCode.Stloc, receiver.AddressLocal);
        code.Local(ILOpCode.Ldloc, receiver.AddressLocal);
        code.Op(ILOpCode.Ldobj, token);
        code.Op(ILOpCode.Box, token);
        code.Local(ILOpCode.Stloc, receiver.BoxLocal);
        code.Local(ILOpCode.Ldloc, receiver.BoxLocal);
        return receiver;
    }

    private int AddressLocal => address;

    private int BoxLocal => box;

    /// <summary>
    /// Stores the struct; a class's object is where it was, and the variable may hold another one by now. The test, whether the type's
    /// default is null, costs nothing: the JIT knows the type.
    /// </summary>
    public void CopyBack(CodeBuilder code)
    {
        var token = code.References.Type(type);
        var initial = code.Scratch(type);
        code.Local(ILOpCode.Ldloca, initial);
        code.Op(ILOpCode.Initobj, token);
        code.Local(ILOpCode.Ldloc, initial);
        code.Op(ILOpCode.Box, token);
        var ahead = code.Forward(ILOpCode.Brfalse);
        code.Local(ILOpCode.Ldloc, address);
        code.Local(ILOpCode.Ldloc, box);
        code.Op(ILOpCode.Unbox_any, token);
        code.Op(ILOpCode.Stobj, token);
        code.Land(ahead);
    }
}
