namespace Molt;

/// <summary>A script file as it was when it was asked for: found by <see cref="CodeReloader.FindScript"/>. Immutable.</summary>
public sealed class Script
{
    internal Script(ScriptDirectory directory, string path, string @namespace, bool isHeld, ScriptVersion? version) =>
        (Directory, Path, Namespace, IsHeld, Version) = (directory, path, @namespace, isHeld, version);

    /// <summary>The directory that the file belongs to.</summary>
    public ScriptDirectory Directory { get; }

    /// <summary>The file's full path, below the directory's.</summary>
    public string Path { get; }

    /// <summary>The namespace of what the file declares outside any namespace: the directory's and its folders' names. May be empty.</summary>
    public string Namespace { get; }

    /// <summary>The version of its content that is live; null when none is.</summary>
    public ScriptVersion? Version { get; }

    /// <summary>Whether the file's newest content is not live, because it, or something that it needs, has errors, or because a rollback set it aside.</summary>
    public bool IsHeld { get; }

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
