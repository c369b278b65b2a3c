using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The interfaces that classes marked with <see cref="LiveInterfacesAttribute"/> took on while they were running, and what implements
/// them. Thread-safe; called by the runtime, through code made by Molt, when an object is cast to an interface that its class was not loaded with.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LateInterfaces
{
    private static readonly ConditionalWeakTable<Type, Type[]> Implementations = [];

    // What was found out, by class and interface; begun anew at each change. Neither side is kept alive by it.
    private static ConditionalWeakTable<Type, ConditionalWeakTable<Type, Answer>> answers = [];

    /// <summary>Says all that a class implements besides what it was loaded with.</summary>
    /// <param name="type">The class; a generic one as its definition.</param>
    /// <param name="implementations">
    /// Interfaces with an implementation of each member, as generic as the class is.
    /// </param>
    public static void Set(Type type, Type[] implementations)
    {
        Implementations.AddOrUpdate(type, implementations);
        Volatile.Write(ref answers, []);
    }

    /// <summary>Whether an object's class, or one of its bases, took on an interface.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="type">The interface.</param>
    /// <param name="throws">Whether the object is cast: then the exception says the same as of any other class, which the runtime's own for such classes does not.</param>
    /// <exception cref="InvalidCastException">It is cast to an interface that it does not have.</exception>
    public static bool IsImplemented(object instance, RuntimeTypeHandle type, bool throws)
    {
        if (Find(instance, type) is not null) return true;
        return throws ? throw new InvalidCastException($"Unable to cast object of type '{NameOf(instance.GetType())}' to type '{NameOf(Type.GetTypeFromHandle(type)!)}'.") : false;
    }

    /// <summary>The interface with the implementation; nothing when the class has none.</summary>
    public static RuntimeTypeHandle Implementation(object instance, RuntimeTypeHandle type) => Find(instance, type)?.TypeHandle ?? default;

    private static Type? Find(object instance, RuntimeTypeHandle handle)
    {
        // Read before what it is made of: an answer that a change overtakes goes into the table that nobody asks any more.
        var known = Volatile.Read(ref answers);
        var (type, wanted) = (instance.GetType(), Type.GetTypeFromHandle(handle)!);
        var ofType = known.GetOrCreateValue(type);
        if (ofType.TryGetValue(wanted, out var answer)) return answer.Implementation;
        var found = Search(type, wanted);
        ofType.AddOrUpdate(wanted, new Answer(found));
        return found;
    }

    private static Type? Search(Type type, Type wanted)
    {
        for (var next = type; next is not null; next = next.BaseType)
        {
            if (!Implementations.TryGetValue(next.IsGenericType ? next.GetGenericTypeDefinition() : next, out var own)) continue;
            foreach (var implementation in own)
            {
                var closed = implementation.IsGenericTypeDefinition ? implementation.MakeGenericType(next.GetGenericArguments()) : implementation;
                if (wanted.IsAssignableFrom(closed)) return closed;
            }
        }
        return null;
    }

    // As the runtime writes it: a nested type without the types around it, but for type arguments.
    private static string NameOf(Type type) =>
        $"{(type.IsNested || type.Namespace is null ? "" : $"{type.Namespace}.")}{type.Name}{(type.IsConstructedGenericType ? $"[{string.Join<Type>(',', type.GetGenericArguments())}]" : "")}";

    private sealed record Answer(Type? Implementation);
}
