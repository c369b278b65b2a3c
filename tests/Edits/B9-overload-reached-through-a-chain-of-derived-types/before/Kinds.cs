public class Orc : Thing;

public class Chief : Orc;

public class Boss : Chief;

public class King : Boss;

public static class Store
{
    public static King Get() => new();
}
