namespace Game;

public partial class A
{
    public required string Name { get; set; } = "";

    public int Count = 0;

    public static string Text => "two";
}
