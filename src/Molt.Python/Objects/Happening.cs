using System.Globalization;
using System.Reflection;
using Molt.Languages;

namespace Molt.Python.Objects;

/// <summary>An event: one of reflection's, or one that came late. Equal ones are the same event.</summary>
internal sealed class Happening : IEquatable<Happening>
{
    private readonly Action<object?, Delegate> add;
    private readonly Action<object?, Delegate> remove;

    private Happening(string name, Type owner, Type handlerType, Action<object?, Delegate> add, Action<object?, Delegate> remove) =>
        (Name, Owner, HandlerType, this.add, this.remove) = (name, owner, handlerType, add, remove);

    public string Name { get; }

    /// <summary>The type that declares it.</summary>
    public Type Owner { get; }

    /// <summary>The type of its handlers.</summary>
    public Type HandlerType { get; }

    public static Happening Of(EventInfo known) => new(known.Name, known.DeclaringType!, known.EventHandlerType!, known.AddEventHandler, known.RemoveEventHandler);

    public static Happening Of(LateMember late, Type owner) => new(
        late.Name, owner, late.Method!.GetParameters()[^1].ParameterType, (target, handler) => Call(late.Method, late.IsStatic, target, handler), (target, handler) => Call(late.Setter!, late.IsStatic, target, handler));

    public void Add(object? target, Delegate handler) => add(target, handler);

    public void Remove(object? target, Delegate handler) => remove(target, handler);

    public bool Equals(Happening? other) => other is not null && (Name, Owner) == (other.Name, other.Owner);

    public override bool Equals(object? obj) => Equals(obj as Happening);

    public override int GetHashCode() => HashCode.Combine(Name, Owner);

    public override string ToString() => $"{Owner}.{Name}";

    private static void Call(MethodInfo accessor, bool isStatic, object? target, Delegate handler) =>
        accessor.Invoke(null, BindingFlags.DoNotWrapExceptions, null, isStatic ? [handler] : [target, handler], CultureInfo.InvariantCulture);
}
