using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Finds an override that came late to a generic class, where the class's type arguments do not follow from those of what it overrides: only
/// the object knows them. Thread-safe; called by linked code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GenericDispatch
{
    /// <summary>By the receiver's type and the method's type arguments, each of which knows it as long as it lives, and no longer.</summary>
    private static readonly ConditionalWeakTable<Type, ConditionalWeakTable<Type, ConcurrentDictionary<string, Delegate?>>> Known = [];

    /// <summary>The override as a delegate that takes the object first.</summary>
    /// <typeparam name="TDelegate">The delegate.</typeparam>
    /// <typeparam name="TArguments">For a generic method any generic type with the method's type arguments; else one that is not generic.</typeparam>
    /// <param name="receiver">The object.</param>
    /// <param name="type">The generic class, open.</param>
    /// <param name="holder">The generic class that holds the code, open, with the same type parameters.</param>
    /// <param name="name">The name of the static method there.</param>
    /// <returns>Null when the object is none of that class's.</returns>
    public static TDelegate? Find<TDelegate, TArguments>(object? receiver, RuntimeTypeHandle type, RuntimeTypeHandle holder, string name) where TDelegate : Delegate
    {
        if (receiver is null) return null;
        var known = Known.GetValue(receiver.GetType(), static _ => []).GetValue(typeof(TArguments), static _ => new());
        return (TDelegate?)(known.TryGetValue(name, out var found) ? found
            : known.GetOrAdd(name, Make<TDelegate>(receiver.GetType(), Type.GetTypeFromHandle(type)!, Type.GetTypeFromHandle(holder)!, name, typeof(TArguments).GetGenericArguments())));
    }

    private static TDelegate? Make<TDelegate>(Type? receiver, Type type, Type holder, string name, Type[] arguments) where TDelegate : Delegate
    {
        while (receiver is not null && !(receiver.IsGenericType && receiver.GetGenericTypeDefinition() == type)) receiver = receiver.BaseType;
        if (receiver is null) return null;
        var method = holder.MakeGenericType(receiver.GetGenericArguments()).GetMethod(name)!;
        return (arguments.Length == 0 ? method : method.MakeGenericMethod(arguments)).CreateDelegate<TDelegate>();
    }
}
