namespace Game;

public static class Operators
{
    extension(Pixel)
    {
        public static string operator -(Pixel one, Pixel other) => "difference";
    }
}
