using System.Reflection;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>What a method's slot is to hold while initializers of statics run.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Version">The field that says whether it holds something; null where that is the slot itself.</param>
/// <param name="Gate">Code that lets initializers through to the new body.</param>
/// <param name="Former">What everybody else runs, if the method has not been patched.</param>
/// <param name="Opened">What the slot is to hold after the commit.</param>
internal sealed record PreparedGate(FieldInfo Slot, FieldInfo? Version, MethodInfo Gate, MethodInfo Former, object Opened)
{
    public bool IsGeneric => Slot.FieldType == typeof(GenericSlot);

    /// <summary>Whether the slot's content is the method's code.</summary>
    public bool IsPatched => Version is null ? Slot.GetValue(null) is not null : Version.GetValue(null) is not 0;

    /// <summary>The gate as the slot wants it.</summary>
    public object Open(Initialization initialization) => IsGeneric ? OpenGeneric(initialization) : OpenPlain(initialization);

    private GenericSlot OpenGeneric(Initialization initialization)
    {
        var former = IsPatched ? (GenericSlot)Slot.GetValue(null)! : new GenericSlot(Former, Gate.DeclaringType!.GetGenericArguments().Length);
        return new(Gate, former, initialization, (GenericSlot)Opened);
    }

    private Delegate OpenPlain(Initialization initialization)
    {
        var former = IsPatched ? (Delegate)Slot.GetValue(null)! : Delegate.CreateDelegate(Slot.FieldType, null, Former);
        return Delegate.CreateDelegate(Slot.FieldType, new InitializationGate(initialization, former, ((Delegate)Opened).Target), Gate);
    }
}
