public partial class Market<T>
{
    public int Sum<U>(U goods, int count)
    {
        return One(1);
        int One(int more) => Prices.Apple * count + more;
    }

    public class Stall
    {
        public int Sum(int count)
        {
            var discount = 2;
            return One(1);
            int One(int more) => Prices.Apple * count - discount + more;
        }
    }
}
