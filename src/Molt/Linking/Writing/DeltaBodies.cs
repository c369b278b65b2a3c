using System.Reflection.Metadata;
using Molt.Linking.Planning;

namespace Molt.Linking.Writing;

/// <summary>Relocates bodies of a delta, and some of the scripts' images, for the image that is being written.</summary>
internal sealed class DeltaBodies(DeltaReader delta, LinkContext context, ReferenceWriter references)
{
    public RelocatedBody Copy(DeltaBody copied)
    {
        var body = delta.Body(copied.Method);
        var code = new CodeBuilder(references);
        code.Locals.AddRange(delta.Locals(copied.Method));
        if (copied.ChecksThis) code.ThrowIfNull(copied.ArgumentShift);
        copied.Prologue?.Invoke(code);
        var linker = new OperandLinker(delta, context, references) { Method = delta.MethodOf(copied.Method), Held = copied.Held, Sees = copied.SeesNewCode ? context : null };
        var relocator = new Relocator(linker, code, copied.ArgumentShift) { Returns = copied.Returns, Lock = copied.Lock is { } plan ? new(code, plan, copied.ArgumentShift) : null };
        var relocated = relocator.Relocate(body, copied.Kept);
        return relocated with { MaxStack = Math.Max(relocated.MaxStack, copied.PrologueStack) };
    }

    /// <summary>Copies a body out of an image of the scripts.</summary>
    public RelocatedBody Copy(ImageBody born)
    {
        var seen = born.Before is { } before ? context with { Placements = before, Shortcuts = LinkContext.NoShortcuts } : context;
        var tokens = new ImageTokens(born.Image, seen.Placements);
        var body = born.Image.Portable.GetMethodBody(born.Image.Reader.GetMethodDefinition(born.Method).RelativeVirtualAddress);
        var code = new CodeBuilder(references);
        code.Locals.AddRange(tokens.Locals(body));
        return new Relocator(new OperandLinker(tokens, seen, references), code, argumentShift: 1).Relocate(body, null);
    }
}
