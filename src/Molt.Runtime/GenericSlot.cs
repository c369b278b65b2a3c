using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Molt.Runtime;

/// <summary>
/// What the slot of a generic method, or of a method of a generic type, holds once the method is patched: the new body, to be
/// closed over whatever type arguments a call has. Immutable and thread-safe. A slot without generics holds the
/// delegate itself.
/// </summary>
public sealed class GenericSlot
{
    private readonly MethodInfo body;
    private readonly int typeArity;
    private readonly AssemblyLoadContext? home;
    private readonly GenericSlot? former;
    private readonly GenericSlot? earlier;
    private readonly Initialization? initialization;

    /// <summary>Makes the content of a slot.</summary>
    /// <param name="body">
    /// The new body: a static method whose first parameter is an unused <see cref="object"/>, followed by the patched method's
    /// receiver if it has one and its parameters. Its declaring type is generic over the patched type's
    /// parameters, and the method over the patched method's.
    /// </param>
    /// <param name="typeArity">How many type parameters the declaring type has, with those of the types around it.</param>
    /// <param name="home">For a dispatcher the scripts' load context: each of its delegates gets a <see cref="DispatchCache"/> as its first argument. Else null.</param>
    /// <exception cref="ArgumentException">The body is not static, or its type parameters do not fit the arity.</exception>
    public GenericSlot(MethodInfo body, int typeArity, AssemblyLoadContext? home = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!body.IsStatic) throw new ArgumentException($"The body {body} is not static.", nameof(body));
        var declared = body.DeclaringType?.GetGenericArguments().Length ?? 0;
        if (declared != typeArity) throw new ArgumentException($"The type of {body} has {declared} type parameters, not {typeArity}.");
        (this.typeArity, this.home) = (typeArity, home);
        this.body = body.IsGenericMethod ? body.GetGenericMethodDefinition() : body;
    }

    /// <summary>Makes the content of a slot whose body sends some of its calls to the code before: its first argument is an <see cref="EarlierBody"/>.</summary>
    /// <param name="body">The new body.</param>
    /// <param name="typeArity">How many type parameters the declaring type has.</param>
    /// <param name="earlier">What the slot held. If that is such a content itself, the code before is the one that it has.</param>
    public GenericSlot(MethodInfo body, int typeArity, GenericSlot earlier) : this(body, typeArity)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        this.earlier = earlier.earlier ?? earlier;
    }

    /// <summary>Makes what the slot holds while initializers run that are to see the new body alone.</summary>
    /// <param name="gate">A body that asks its first argument, an <see cref="InitializationGate"/>, which code to run.</param>
    /// <param name="former">What the others run.</param>
    /// <param name="initialization">Who sees the new body.</param>
    /// <param name="opened">What the slot is to hold afterwards.</param>
    public GenericSlot(MethodInfo gate, GenericSlot former, Initialization initialization, GenericSlot opened)
        : this(gate, opened?.typeArity ?? throw new ArgumentNullException(nameof(opened)), opened.home) => (this.former, this.initialization, earlier) = (former, initialization, opened.earlier);

    /// <summary>The body, open over all its type parameters.</summary>
    public MethodInfo Body => body;

    /// <summary>The body as a delegate that has the caller's type arguments.</summary>
    /// <typeparam name="TDelegate">
    /// The delegate type woven for the patched method, whose type arguments are the declaring type's followed by the method's.
    /// </typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TDelegate Link<TDelegate>() where TDelegate : class
    {
        var link = Volatile.Read(ref LinkCache<TDelegate>.Current);
        return link is not null && link.Owner == this ? link.Target : Close<TDelegate>();
    }

    // Two threads may close the same body at once; both delegates are right, and the last one stays in the cache.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TDelegate Close<TDelegate>() where TDelegate : class
    {
        var arguments = typeof(TDelegate).GetGenericArguments();
        // Closed over its first argument: calling such a delegate is a plain jump, where one that is open over a static
        // method has to move every argument by one place first.
        var target = (TDelegate)(object)CloseBody(arguments).CreateDelegate(typeof(TDelegate), FirstArgument<TDelegate>());
        Volatile.Write(ref LinkCache<TDelegate>.Current, new Link<TDelegate>(this, target));
        return target;
    }

    private object? FirstArgument<TDelegate>() where TDelegate : class
    {
        object? first = home is not null ? new DispatchCache(home) : earlier is not null ? new EarlierBody((Delegate)(object)earlier.Link<TDelegate>()) : null;
        return former is null ? first : new InitializationGate(initialization!, (Delegate)(object)former.Link<TDelegate>(), first);
    }

    private MethodInfo CloseBody(Type[] arguments)
    {
        var method = typeArity == 0 ? body : OnClosedType(arguments[..typeArity]);
        return method.IsGenericMethodDefinition ? method.MakeGenericMethod(arguments[typeArity..]) : method;
    }

    private MethodInfo OnClosedType(Type[] arguments)
    {
        var closed = body.DeclaringType!.GetGenericTypeDefinition().MakeGenericType(arguments);
        return (MethodInfo)MethodBase.GetMethodFromHandle(body.MethodHandle, closed.TypeHandle)!;
    }
}
