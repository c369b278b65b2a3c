using Molt.Scripts;

namespace Molt.Watching;

/// <summary>
/// Tells whether a root is still the directory that it was: no watch says that an ancestor was moved, or that a link on the
/// way to it (a
/// <c>current</c> that a deployment switches) leads elsewhere now.
/// </summary>
internal sealed class RootGuard(string root)
{
    /// <summary>How often to ask, in milliseconds: it costs one system call.</summary>
    public const int Interval = 500;

    private readonly FileIdentity identity = FileStamp.Of(root).Identity;

    public bool IsLost
    {
        get
        {
            var now = FileStamp.Of(root);
            return now.Kind != FileKind.Folder || now.Identity != identity;
        }
    }
}
