using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Calling;

/// <summary>What a delegate of .NET calls in Python.</summary>
internal abstract class CallTarget : IPythonBacked
{
    /// <summary>A new reference to the callable. The caller has the lock.</summary>
    public abstract nint Share();
}

/// <summary>A certain callable.</summary>
internal sealed class CallableTarget(ObjectHandle callable) : CallTarget
{
    public override nint Share()
    {
        CPython.Py_IncRef(callable.Pointer);
        return callable.Pointer;
    }
}

/// <summary>Whatever has a name when it is called: an edit, or an assignment, may have put another function there.</summary>
internal sealed class NamedTarget(NamePath path) : CallTarget
{
    public override nint Share() => path.Resolve();
}

/// <summary>A method of an object, looked up when it is called.</summary>
internal sealed class MethodTarget(ObjectHandle owner, string name) : CallTarget
{
    public override nint Share() => Invoke.Attribute(owner.Pointer, name);
}
