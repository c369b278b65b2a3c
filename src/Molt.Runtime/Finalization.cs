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

    /// <summary>Makes the cell of a mark: a guard, unless the runtime finalizes the object, or it has one.</summary>
    /// <inheritdoc cref="LateFields.Find"/>
    /// <param name="finalize">Calls what the object's finalizer is at the time.</param>
    /// <typeparam name="T">The class of the scripts whose mark it is.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref object Guard<T>(T owner, ref object? state, int index, int incarnation, Action<T> finalize) where T : class
    {
        var isFinalized = Finalized.GetValue(owner.GetType(), static type => new(HasFinalizer(type))).Value;
        LateCell<object> cell = isFinalized || PendingFields.GuardIn(state, owner) is not null ? new LateCell<object>() : new FinalizerGuard<T>(finalize);
        (cell.Owner, cell.Index, cell.Incarnation) = (owner, index, incarnation);
        var mark = PendingFields.Mark(cell, ref state);
        if (mark != cell && cell is FinalizerGuard) GC.SuppressFinalize(cell); // the object has a guard by now, or this mark
        return ref mark.Value;
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
