namespace Game;

public sealed class Gates
{
    public TaskCompletionSource First { get; } = new();

    public TaskCompletionSource Second { get; } = new();

    public TaskCompletionSource Third { get; } = new();

    public void Fail() => throw new InvalidOperationException();
}
