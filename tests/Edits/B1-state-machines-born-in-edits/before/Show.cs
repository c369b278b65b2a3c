namespace Game;

public static class Show
{
    public static string Of<T>(Box<T> box) => $"{box.Value}";
}
