using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The first argument of linked code that sends some of its calls to the code which the method had before, and what those need. Immutable; its methods are for linked code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class EarlierBody
{
    private readonly Delegate body;
    private readonly nint code;

    /// <summary>Makes the argument for one method.</summary>
    /// <param name="body">The code before: a delegate that is closed over the first argument of a static method.</param>
    public EarlierBody(Delegate body)
    {
        ArgumentNullException.ThrowIfNull(body);
        this.body = body;
        code = body.Method.MethodHandle.GetFunctionPointer();
    }

    /// <summary>The first argument of the code before.</summary>
    /// <param name="earlier">What linked code has as its own.</param>
    public static object? Target(object earlier) => Unsafe.As<EarlierBody>(earlier).body.Target;

    /// <summary>Where the code before is.</summary>
    /// <param name="earlier">What linked code has as its own first argument, which keeps the code.</param>
    public static nint Code(object earlier) => Unsafe.As<EarlierBody>(earlier).code;
}
