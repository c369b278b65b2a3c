using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Languages;

namespace Molt.Calling;

/// <summary>Makes objects of script classes and delegates to script methods for the host.</summary>
/// <param name="members">What there is.</param>
/// <param name="services">Where constructors' parameters without an argument come from; null for nowhere.</param>
internal sealed class Caller(LiveMembers members, IServiceProvider? services)
{
    /// <inheritdoc cref="IScriptRuntime.TryCreate"/>
    public object? TryCreate(string typeName, Type wanted, object?[] arguments)
    {
        if (members.FindSymbol(typeName) is not { } symbol) return null;
        if (symbol.IsAbstract || symbol.IsGenericType || symbol.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            throw new ArgumentException($"{typeName} is not a class that objects can be made of.", nameof(typeName));
        var type = members.Type(symbol);
        if (!wanted.IsAssignableFrom(type)) throw new ArgumentException($"{typeName} is no {wanted}.", nameof(typeName));
        return Construct(symbol, type, arguments);
    }

    /// <inheritdoc cref="IScriptRuntime.ClassesFor"/>
    public IReadOnlyList<ScriptClass> ClassesFor(Type wanted) =>
    [
        .. members.AllTypes().Where(symbol => symbol is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false })
            .Select(symbol => (symbol, type: members.Type(symbol))).Where(found => wanted.IsAssignableFrom(found.type))
            .Select(found => new ScriptClass(found.type.FullName!, () => CreateDefault(found.symbol, found.type)) { IsMadeOf = item => item.GetType() == found.type }),
    ];

    /// <inheritdoc cref="IScriptRuntime.TryBind"/>
    public Delegate? TryBind(string memberName, Type delegateType)
    {
        var named = Named(memberName);
        if (named.Count == 0) return null;
        return Bind(named, delegateType) ?? throw new ArgumentException($"{memberName} does not fit {delegateType}.", nameof(memberName));
    }

    /// <summary>A delegate to a method; null when there is none that fits.</summary>
    public Delegate? Find(string memberName, Type delegateType) => Bind(Named(memberName), delegateType);

    private List<IMethodSymbol> Named(string memberName)
    {
        var dot = memberName.LastIndexOf('.');
        var symbol = dot < 0 ? null : members.FindSymbol(memberName[..dot]);
        return symbol?.GetMembers(memberName[(dot + 1)..]).OfType<IMethodSymbol>().Where(method => method is { IsStatic: true, Arity: 0 }).ToList() ?? [];
    }

    private Delegate? Bind(List<IMethodSymbol> named, Type delegateType) => named
        .Select(method => Delegate.CreateDelegate(delegateType, (MethodInfo)members.Method(method), throwOnBindFailure: false)).FirstOrDefault(bound => bound is not null);

    /// <summary>An object of a class by a constructor that needs no arguments, services aside; null when it has none.</summary>
    private object? CreateDefault(INamedTypeSymbol symbol, Type type)
    {
        var isDefault = symbol.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty);
        return isDefault || Injected(symbol, []) is not null ? Construct(symbol, type, []) : null;
    }

    private object Construct(INamedTypeSymbol symbol, Type type, object?[] arguments)
    {
        var constructors = symbol.InstanceConstructors
            .Where(constructor => !(constructor.IsImplicitlyDeclared && symbol.IsValueType)).Select(members.Method).ToArray();
        if (constructors.Length == 0 && arguments.Length == 0) return Activator.CreateInstance(type)!;
        if (Injected(symbol, arguments) is { } injected) return Invoke(injected.Constructor, injected.Arguments);
        var constructor = Choose(constructors, ref arguments)
            ?? throw new ArgumentException($"{symbol.ToDisplayString()} has no constructor that takes ({string.Join(", ", arguments.Select(argument => argument?.GetType().Name ?? "null"))}).");
        return Invoke(constructor, arguments);
    }

    /// <summary>The constructor with most parameters that can all be had, some of them from the services; null when there is none, or none is needed.</summary>
    private InjectedCall? Injected(INamedTypeSymbol symbol, object?[] arguments) => services is null ? null
        : symbol.InstanceConstructors.Where(constructor => constructor.Parameters.Length > arguments.Length).OrderByDescending(constructor => constructor.Parameters.Length)
            .Select(constructor => InjectedCall.Of(members.Method(constructor), constructor, arguments, services)).FirstOrDefault(call => call is not null);

    private static object Invoke(MethodBase constructor, object?[] arguments) => constructor is ConstructorInfo born
        ? born.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture)
        : constructor.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture)!;

    private static MethodBase? Choose(MethodBase[] constructors, ref object?[] arguments)
    {
        try
        {
            return Type.DefaultBinder.BindToMethod(
                BindingFlags.Instance | BindingFlags.OptionalParamBinding, constructors, ref arguments!, null, CultureInfo.InvariantCulture, null, out _);
        }
        catch (MissingMethodException)
        {
            return null; // the caller says which class and which arguments
        }
    }
}
