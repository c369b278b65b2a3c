namespace Molt;

/// <summary>One version of a script. Immutable and thread-safe.</summary>
/// <param name="File">The script's full path.</param>
/// <param name="Number">
/// 1 when the script is loaded, one more for each edit of it that goes live, a rollback's included. A script that is deleted and
/// comes back goes on counting, so that no number ever means two contents.
/// </param>
/// <param name="ContentHash">The SHA-256 hash of the file's bytes, as 64 lower-case hexadecimal digits.</param>
public sealed record ScriptVersion(string File, int Number, string ContentHash);
