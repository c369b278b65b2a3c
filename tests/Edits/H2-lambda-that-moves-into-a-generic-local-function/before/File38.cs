public struct S38
{
public S38(int seed) { throw null!; }
public int this[int p41] { get 
{ throw null!; } }
public static int operator -(S38 a, int b)
{
 if ((1 == b)) { 

 } else { Action a3 = () => { Action a4 = () => { 

 }; 
 }; 

 }
return 1;
}
}
