using Molt.Python.Converting;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Calling;

/// <summary>Delegates: a callable of Python becomes one of any type, and is itself again when it goes back.</summary>
internal sealed class DelegateConverter<T> : Converter<T?> where T : Delegate
{
    public override nint ToPython(T? value) => value switch
    {
        null => Nothing.Make(),
        { Target: IPythonBacked backed } => backed.Share(),
        _ => Wrapping.Wrap(value),
    };

    public override T? FromPython(nint o)
    {
        if (PythonKinds.IsNone(o)) return null;
        if (Wrapping.TryUnwrap(o, out var value) && value is T own) return own;
        return PythonKinds.IsCallable(o) ? (T)DelegateCode.Bind(typeof(T), new CallableTarget(ObjectHandle.Share(o))) : Mismatch.Throw<T>(o);
    }

    public override int Distance(nint o)
    {
        if (PythonKinds.IsNone(o)) return 1;
        if (Wrapping.TryUnwrap(o, out var value) && value is T) return 0;
        return PythonKinds.IsCallable(o) ? 5 : Impossible;
    }
}
