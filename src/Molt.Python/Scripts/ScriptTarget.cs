using Molt.Python.Calling;
using Molt.Python.Native;

namespace Molt.Python.Scripts;

/// <summary>
/// A function of the scripts by its name, as a delegate calls it. Functions mostly stay the same object over edits; after each one the name is looked up once. What is gone goes on to be
/// called.
/// </summary>
internal sealed class ScriptTarget(PythonScripts scripts, string name, PythonObject found) : CallTarget
{
    private int generation = scripts.Generation;
    private PythonObject current = found;

    public override nint Share()
    {
        if (generation != scripts.Generation) Follow();
        CPython.Py_IncRef(current.Handle.Pointer);
        return current.Handle.Pointer;
    }

    // Under the interpreter's lock, like all of this.
    private void Follow()
    {
        var newest = scripts.Generation;
        current = scripts.Find(name) ?? current;
        generation = newest;
    }
}
