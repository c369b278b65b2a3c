using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Scripts;
using Molt.Validating;

namespace Molt;

/// <summary>
/// An edit that compiles and would go live, for a handler of <see cref="CodeReloader.Validating"/> to look at. Thread-safe, but rejecting is possible only
/// until the handler returns. Syntax trees and the compilation keep much memory alive: a handler does well not to keep them.
/// </summary>
public sealed class ValidatingEventArgs : EventArgs
{
    private readonly Lock gate = new(); // guards rejections and isOver
    private readonly ProposedEdit edit;
    private readonly List<ScriptDiagnostic> rejections = [];
    private readonly Lazy<ImmutableArray<ChangedScript>> files;
    private bool isOver;

    internal ValidatingEventArgs(ProposedEdit edit)
    {
        this.edit = edit;
        files = new(() => [.. edit.Changes().Select(change => new ChangedScript(change))]);
    }

    /// <summary>The generation that the edit would become: 1 for the first load.</summary>
    public int Generation => edit.Generation;

    /// <summary>The files that come, go or change with it, sorted by path.</summary>
    public ImmutableArray<ChangedScript> Files => files.Value;

    /// <summary>All scripts as they would be, bound on demand.</summary>
    public CSharpCompilation Compilation => edit.After.Compilation;

    /// <summary>As <see cref="EditReport.Updated"/>; empty for the first load, like the other lists.</summary>
    public ImmutableArray<string> Updated => edit.Edits.Updated;

    /// <summary>As <see cref="EditReport.Added"/>.</summary>
    public ImmutableArray<string> Added => edit.Edits.Added;

    /// <summary>As <see cref="EditReport.Removed"/>.</summary>
    public ImmutableArray<string> Removed => edit.Edits.Removed;

    /// <summary>As <see cref="EditReport.Replaced"/>.</summary>
    public ImmutableArray<string> Replaced => edit.Edits.Replaced;

    /// <summary>Keeps the edit from going live, as a whole.</summary>
    /// <param name="message">What its author is told.</param>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public void Reject(string message) => Reject(message, Location.None);

    /// <summary>Keeps the file of a place from going live, and with it the edit, or what of the edit does not compile without the file.</summary>
    /// <param name="message">What its author is told.</param>
    /// <param name="location">A place in one of the trees of <see cref="Compilation"/>; the author is told the place in the file.</param>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public void Reject(string message, Location location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        ArgumentNullException.ThrowIfNull(location);
        Add(DiagnosticMapper.At(edit.After, location, HandlerCalls.Rejected, ScriptSeverity.Error, message));
    }

    /// <summary>Keeps a file from going live, and with it the edit, or what of the edit does not compile without the file.</summary>
    /// <param name="message">What its author is told.</param>
    /// <param name="path">The full path of a script, also of one that the edit removes.</param>
    /// <param name="line">The line in the file, from 1; 0 for the file as a whole.</param>
    /// <param name="column">The column, from 1; 0 for the file as a whole.</param>
    /// <exception cref="ArgumentException">There is no such script, before the edit or after it.</exception>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public void Reject(string message, string path, int line = 0, int column = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        if (!edit.After.Files.ContainsKey(path) && edit.Before?.Files.ContainsKey(path) != true) throw new ArgumentException($"{path} is not a script.", nameof(path));
        Add(new(HandlerCalls.Rejected, ScriptSeverity.Error, path, line, column, message));
    }

    /// <summary>What the handlers rejected; they can reject no more.</summary>
    internal IReadOnlyList<ScriptDiagnostic> End()
    {
        lock (gate)
        {
            isOver = true;
            return rejections;
        }
    }

    private void Add(ScriptDiagnostic rejection)
    {
        lock (gate)
        {
            if (isOver) throw new InvalidOperationException("The edit is decided: reject it before the handler returns.");
            rejections.Add(rejection);
        }
    }
}
