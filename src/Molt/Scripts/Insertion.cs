namespace Molt.Scripts;

/// <summary>Text put into a script that its author did not write.</summary>
/// <param name="Position">Where, as an offset in the author's own text.</param>
/// <param name="Text">Never with a line break but after the author's last line.</param>
internal sealed record Insertion(int Position, string Text);
