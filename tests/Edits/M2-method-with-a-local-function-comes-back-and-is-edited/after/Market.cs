public partial class Market<T>
{
    public class Stall
    {
    }
}
