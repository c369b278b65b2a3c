using System.Reflection;

namespace Molt.Replay.Tests;

/// <summary>Stands in for an interface that tests write to.</summary>
public class Silence : DispatchProxy
{
    /// <summary>An object of an interface whose methods do nothing.</summary>
    /// <param name="type">The interface.</param>
    public static object For(Type type) => Create(type, typeof(Silence));

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.ReturnType == typeof(string) ? "" : null;
}
