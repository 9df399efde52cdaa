/**
 * Weighted mean, sum(weight * value) / sum(weight), of values added one by one.
 *
 * It is kept between the smallest and the largest value: on paper it always lies there, but a rounded division may end a
 * last digit outside. So the mean of equal values is exactly that value, and no mean of scores leaves 1..5.
 * Every operation keeps order, so raising one value never lowers the mean, not even in the last digit.
 */
export class WeightedMean {
  private sum = 0;
  private weights = 0;
  private smallest = Infinity;
  private largest = -Infinity;

  /** @param weight positive and finite */
  add(value: number, weight: number): void {
    this.sum += value * weight;
    this.weights += weight;
    if (value < this.smallest) this.smallest = value;
    if (value > this.largest) this.largest = value;
  }

  /** The mean of the values so far, or NaN when there is none. */
  value(): number {
    const mean = this.sum / this.weights;
    if (mean < this.smallest) return this.smallest;
    if (mean > this.largest) return this.largest;
    return mean;
  }
}
