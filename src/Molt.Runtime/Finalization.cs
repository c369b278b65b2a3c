using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Finalizers that classes get while objects of them exist. The runtime lists an object for finalization when it is made, if its class has a
/// finalizer then; of all others a guard hangs on the object, among its late fields, and is finalized with it. Thread-safe; called by
/// linked and woven code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Finalization
{
    private static readonly ConditionalWeakTable<Type, StrongBox<bool>> Finalized = [];

    /// <summary>Gives an object a guard, unless the runtime finalizes it, or it has one. The initializer of a late field of the object calls it.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="finalize">Calls what the object's finalizer is at the time.</param>
    public static void Guard(object owner, Action finalize)
    {
        if (!Finalized.GetValue(owner.GetType(), static type => new(HasFinalizer(type))).Value) PendingFields.Guard(owner, finalize);
    }

    /// <summary>What scripts call by the name of <see cref="GC.SuppressFinalize"/>.</summary>
    /// <param name="obj">The object.</param>
    public static void SuppressFinalize(object obj)
    {
        GC.SuppressFinalize(obj);
        if (FinalizerGuard.AreUsed && ExtraStates.GuardOf(obj) is { } guard) GC.SuppressFinalize(guard);
    }

    /// <summary>What scripts call by the name of <see cref="GC.ReRegisterForFinalize"/>.</summary>
    /// <param name="obj">The object.</param>
    public static void ReRegisterForFinalize(object obj)
    {
        GC.ReRegisterForFinalize(obj);
        if (FinalizerGuard.AreUsed && ExtraStates.GuardOf(obj) is { } guard) GC.ReRegisterForFinalize(guard);
    }

    private static bool HasFinalizer(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (type.GetMethod("Finalize", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, [])
                is { IsVirtual: true } method && method.GetBaseDefinition().DeclaringType == typeof(object)) return true;
        }
        return false;
    }
}
