using System.Runtime.CompilerServices;

namespace Game;

public class Ghost
{
    private readonly string name;

    public Ghost(string name) => this.name = name;

    public static TaskCompletionSource<string> Buried { get; set; } = new();

    ~Ghost()
    {
        var last = name + " wails";
        Buried.TrySetResult(last);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Haunt(string name) => new Ghost(name).ToString();
}
