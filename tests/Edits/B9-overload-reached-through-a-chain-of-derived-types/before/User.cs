// Says no name of a type that changes, or of one that derives from it.
public static class User
{
    public static string Play() => Store.Get().Strike(1);
}
