namespace Game;

public static class U
{
    public static string Go()
    {
        if (A.IsTrue(1)) return A.Name().Trim();
        return A.Name().Length.ToString();
    }
}
