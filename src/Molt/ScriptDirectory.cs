namespace Molt;

/// <summary>
/// A directory of scripts and the namespace that its files contribute to. Made by
/// <see cref="CodeReloader.AddDirectoryAsync"/>; all members are thread-safe.
/// </summary>
public sealed class ScriptDirectory
{
    private readonly CodeReloader reloader;

    internal ScriptDirectory(CodeReloader reloader, string baseNamespace, string path)
    {
        this.reloader = reloader;
        BaseNamespace = baseNamespace;
        Path = path;
    }

    /// <summary>The namespace of files without a namespace declaration; sub-folders add their names to it. May be empty.</summary>
    public string BaseNamespace { get; }

    /// <summary>The directory's full path.</summary>
    public string Path { get; }

    /// <inheritdoc cref="CodeReloader.Create{T}(string, object?[])"/>
    public T Create<T>(string typeName, params object?[] arguments) where T : class => reloader.Create<T>(typeName, arguments);

    /// <inheritdoc cref="CodeReloader.Bind{TDelegate}(string)"/>
    public TDelegate Bind<TDelegate>(string memberName) where TDelegate : Delegate => reloader.Bind<TDelegate>(memberName);

    /// <inheritdoc cref="CodeReloader.All{T}()"/>
    public LiveList<T> All<T>() where T : class => reloader.All<T>();
}
