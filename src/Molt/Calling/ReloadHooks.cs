using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>Calls <c>static void Reloaded(ReloadContext context)</c> of the classes that an edit changed.</summary>
internal static class ReloadHooks
{
    /// <param name="generation">What is live since the edit.</param>
    /// <param name="types">The names, as reflection has them, of the types that the edit changed.</param>
    /// <param name="context">What the hooks are told.</param>
    /// <param name="log">For what they throw: each is called whatever the others do.</param>
    public static void Run(Generation generation, IReadOnlyCollection<string> types, ReloadContext context, ReloaderLog log)
    {
        if (types.Count == 0) return;
        var members = new LiveMembers(generation);
        foreach (var type in types)
        {
            if (Find(members, type) is { } hook) Run(members, hook, context, log);
        }
    }

    private static IMethodSymbol? Find(LiveMembers members, string type) => members.FindSymbol(type)?.GetMembers("Reloaded").OfType<IMethodSymbol>()
        .FirstOrDefault(method => method is { IsStatic: true, Arity: 0, ReturnsVoid: true, IsAbstract: false, Parameters: [{ Type: var told }] }
            && told.ToDisplayString() == typeof(ReloadContext).FullName && !IsGeneric(method.ContainingType));

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    private static void Run(LiveMembers members, IMethodSymbol hook, ReloadContext context, ReloaderLog log)
    {
        using var attended = log.Attend($"Reloaded of {hook.ContainingType.ToDisplayString()}");
        try
        {
            ((MethodInfo)members.Method(hook)).CreateDelegate<Action<ReloadContext>>()(context);
        }
        catch (Exception exception)
        {
            log.HookThrew("Reloaded", hook.ContainingType.ToDisplayString(), exception);
        }
    }
}
