using System.Runtime.CompilerServices;

namespace Game;

public class Ghost
{
    private readonly string name;

    public Ghost(string name) => this.name = name;

    public static TaskCompletionSource<string> Buried { get; set; } = new();

    ~Ghost() => Buried.TrySetResult($"{name} fades");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Haunt(string name) => new Ghost(name).ToString();
}
