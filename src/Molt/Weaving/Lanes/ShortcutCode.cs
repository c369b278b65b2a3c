using System.Reflection.Metadata;
using Molt.Images;
using Molt.Model;

namespace Molt.Weaving.Lanes;

/// <summary>
/// What a shortcut of a body image consists of (see <c>Linking/Planning/Shortcuts</c>): a test of the receiver, if it has one, the question whether the
/// new body is still the method's, and the call of it.
/// </summary>
/// <param name="Target">The method that the shortcut stands for.</param>
/// <param name="Body">The new body.</param>
/// <param name="Receiver">The code in front of the question.</param>
/// <param name="Straight">The code behind it, up to its return.</param>
internal sealed record ShortcutCode(PatchableMethod Target, MethodDefinitionHandle Body, byte[] Receiver, byte[] Straight)
{
    /// <summary>The field that has the method's version.</summary>
    public required EntityHandle Version { get; init; }

    /// <summary>The version as of which the new body is the method's.</summary>
    public required int Edit { get; init; }

    /// <summary>Reads a method as a shortcut; null when it is none.</summary>
    public static ShortcutCode? Of(MetadataReader source, MethodDefinition method, OwnMethods own, Func<MethodDefinition, byte[]> codeOf)
    {
        if (!ShortcutNames.Include(source.GetString(method.Name))) return null;
        var code = new IlCode(codeOf(method));
        var ask = IndexOf(code, ILOpCode.Bgt, 0);
        var end = IndexOf(code, ILOpCode.Ret, ask);
        if (ask < 3 || end < 0) return null;
        var (start, from) = (code.Instructions[ask - 3].Offset, code.Instructions[ask].Offset + code.Instructions[ask].Size);
        var call = code.Instructions[IndexOf(code, ILOpCode.Call, ask)];
        return new ShortcutCode(
            TargetOf(source, (MemberReferenceHandle)code.Named(code.Instructions[ask - 2])),
            own.Find(code.Named(call)),
            code.Bytes[..start], code.Bytes[from..(code.Instructions[end].Offset + 1)])
        {
            Version = code.Named(code.Instructions[ask - 2]),
            Edit = code.Token(code.Instructions[ask - 1]),
        };
    }

    private static int IndexOf(IlCode code, ILOpCode operation, int from)
    {
        for (var index = Math.Max(0, from); index < code.Instructions.Count; index++)
            if (code.Instructions[index].OpCode == operation) return index;
        return -1;
    }

    private static PatchableMethod TargetOf(MetadataReader source, MemberReferenceHandle version)
    {
        var field = source.GetMemberReference(version);
        var holder = source.GetTypeReference((TypeReferenceHandle)field.Parent);
        var assembly = source.GetAssemblyReference((AssemblyReferenceHandle)holder.ResolutionScope);
        return new(source.GetString(assembly.Name), SlotNames.MethodOfVersion(source.GetString(field.Name)));
    }
}
