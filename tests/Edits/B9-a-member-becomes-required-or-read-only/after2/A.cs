namespace Game;

public partial class A
{
    public string Name { get; set; } = "";

    public readonly int Count = 0;

    public static string Text => "three";
}
