namespace Game;

public class U
{
    public static string Kept = A.F(1);

    public string Own = A.F(2);
}
