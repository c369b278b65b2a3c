namespace Game;

public class Length(int metres)
{
    public int Metres => metres;
}

public static class Road
{
    public static string Show(int a, int b) => $"{new Length(a).Metres + new Length(b).Metres}";
}
