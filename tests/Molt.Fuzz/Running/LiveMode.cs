namespace Molt.Fuzz.Running;

/// <summary>How the live program is run.</summary>
internal sealed record LiveMode(bool IsCollectible, bool IsPatchedFirst)
{
    public override string ToString() => (IsCollectible ? "collectible" : "plain") + (IsPatchedFirst ? ", patched first" : "");
}
