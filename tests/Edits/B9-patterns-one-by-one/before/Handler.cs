using System.Runtime.CompilerServices;

namespace Game;

[InterpolatedStringHandler]
public ref struct Handler(int literals, int holes)
{
    private string text = $"handler of {literals} and {holes}: ";

    public void AppendLiteral(string literal) => text += literal;

    public void AppendFormatted<T>(T value) => text += value;

    public override string ToString() => text;
}
