namespace Game;

public static class U
{
    public static string Ask<T>(T any) where T : Thing => any.Name();
}
