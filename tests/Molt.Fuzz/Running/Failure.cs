namespace Molt.Fuzz.Running;

/// <summary>How live and cold differ after an edit.</summary>
/// <param name="Kind">What is compared when a chain is shrunk: the same kind is the same failure.</param>
internal sealed record Failure(string Kind, int Step, string Text)
{
    public override string ToString() => $"{Kind} at edit {Step}: {Text}";
}
