namespace Molt.Languages;

/// <summary>
/// The scripts of one language in one reloader. <see cref="Try"/> and what comes of it belong to one thread at a time, the one that edits belong to; all else is called by any. Disposed
/// with the reloader.
/// </summary>
public interface IScriptRuntime : IDisposable
{
    /// <summary>
    /// Tries changes on top of what is live. Nothing that runs may notice: all that can fail fails here. Scripts with errors are named by the diagnostics, and the reloader tries again
    /// without those.
    /// </summary>
    /// <param name="changes">Scripts of this language that came, changed or went; sorted by path.</param>
    /// <param name="trial">The edit that they are part of.</param>
    IScriptAttempt Try(IReadOnlyList<ScriptChange> changes, ScriptTrial trial);

    /// <summary>
    /// Called after each edit, when all of it is live and before it is reported, by the thread that edits belong to: types of the C# scripts may have other members
    /// (<see cref="ScriptRuntimeContext.FindChanges"/>). What it throws is logged.
    /// </summary>
    void Follow()
    {
    }

    /// <summary>A delegate that runs the newest code of a function at each call; null when the language has no such function.</summary>
    /// <param name="memberName">The function's full name, as <c>game.world.greet</c>.</param>
    /// <param name="delegateType">The delegate's type.</param>
    /// <exception cref="ArgumentException">There is a thing of this name, and the delegate does not fit it.</exception>
    Delegate? TryBind(string memberName, Type delegateType);

    /// <summary>An object of a class, as the type that the host wants; null when the language has no such class.</summary>
    /// <param name="typeName">The class's full name, as <c>game.Look</c>.</param>
    /// <param name="wanted">The interface or class that the object is to fit.</param>
    /// <param name="arguments">The constructor's arguments.</param>
    /// <exception cref="ArgumentException">There is such a class, and its objects cannot fit.</exception>
    object? TryCreate(string typeName, Type wanted, object?[] arguments);

    /// <summary>The classes whose objects fit a type, and that say so, in the order in which their objects are made.</summary>
    /// <param name="wanted">The interface or class.</param>
    IReadOnlyList<ScriptClass> ClassesFor(Type wanted);

    /// <summary>The scripts' entry point, which takes the program's arguments and answers with its exit code; null when there is none.</summary>
    Func<string[], int>? FindEntryPoint();
}
